/**
 * The interactive shell: reads input, dispatches commands and code, and draws the answers. Only this package and the
 * command line use JLine.
 */
@NullMarked
package dev.procession.shell;

import org.jspecify.annotations.NullMarked;
