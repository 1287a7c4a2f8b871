package org.cairn.planning;

import java.time.LocalDate;

/** Somebody wants this initiative to start on this day, whatever a search would find better. */
public record Pin(String initiative, LocalDate start) {}
