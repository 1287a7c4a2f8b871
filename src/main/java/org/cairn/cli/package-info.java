/** The command line: thin faces over planning, exchange and report. Commands start without the web server or a database. */
@NullMarked
package org.cairn.cli;

import org.jspecify.annotations.NullMarked;
