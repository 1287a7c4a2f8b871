package org.cairn.chaos;

/** Somebody who may do all that the work of a programme asks for, with a token for the API. */
record Person(String user, String token) {}
