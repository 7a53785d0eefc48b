/**
 * The screen and the keys: the only part of the shell that talks to JLine while somebody types.
 */
@NullMarked
package dev.procession.shell.console;

import org.jspecify.annotations.NullMarked;
