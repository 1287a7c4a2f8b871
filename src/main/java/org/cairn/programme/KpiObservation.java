package org.cairn.programme;

import java.time.LocalDate;

/**
 * A measured value of a KPI of the playbook. Appended, never overwritten.
 *
 * @param kpi id of the KPI (such as {@code K1})
 * @param source where the value comes from
 * @param recordedBy user name
 */
public record KpiObservation(String kpi, LocalDate date, double value, String source, String recordedBy) {}
