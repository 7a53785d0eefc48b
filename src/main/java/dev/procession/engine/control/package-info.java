/**
 * The shell's end of the gates at which the processes of a steered run stand: who stands before what, and who goes on.
 * It knows no JVM and no trace.
 */
@NullMarked
package dev.procession.engine.control;

import org.jspecify.annotations.NullMarked;
