/**
 * Runs students' code: a main JVM for each program, JShell for what is typed, the compiler for files. Code of a student
 * never runs in the JVM of the shell. The only package that knows {@code jdk.jshell}.
 *
 * <p>{@link dev.procession.engine.MainJvm} and its neighbours whose names say so run in main; everything else here runs
 * in the shell.
 */
@NullMarked
package dev.procession.engine;

import org.jspecify.annotations.NullMarked;
