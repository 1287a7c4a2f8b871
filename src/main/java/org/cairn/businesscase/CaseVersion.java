package org.cairn.businesscase;

import java.time.Instant;

/**
 * One version of a case. It can be changed until it is submitted; then it stands as it is.
 *
 * @param number from 1
 * @param author who wrote it first
 * @param editor who changed it last
 */
public record CaseVersion(int number, CaseContent content, String author, String editor, Instant editedAt) {}
