/**
 * The JVM that runs a student's program, and the wire between it and the shell.
 */
@NullMarked
package dev.procession.engine.main;

import org.jspecify.annotations.NullMarked;
