/** The editor of {@code /edit}: a text with a cursor, the screen it is shown on, and what is kept if all else fails. */
@NullMarked
package dev.procession.shell.edit;

import org.jspecify.annotations.NullMarked;
