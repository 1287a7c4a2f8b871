/** Versions of the method: read, proposed, tried on what runs, put in force. */
@NullMarked
package org.cairn.web.playbook;

import org.jspecify.annotations.NullMarked;
