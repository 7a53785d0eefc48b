/**
 * The shell: {@link dev.procession.shell.Shell} reads input and hands it to commands or to the session of typed code;
 * {@link dev.procession.shell.SingleRun} and {@link dev.procession.shell.SingleReplay} show one run without the rest.
 */
@NullMarked
package dev.procession.shell;

import org.jspecify.annotations.NullMarked;
