/**
 * Runs students' code: a main JVM for each program, and one for a session of typed code. Code of a student never runs
 * in the JVM of the shell.
 *
 * <p>The facade: {@link dev.procession.engine.Engine} starts a {@link dev.procession.engine.Run} for a program and
 * makes a {@link dev.procession.engine.Session} for typed code. Everything in this package runs in the JVM of the
 * shell.
 */
@NullMarked
package dev.procession.engine;

import org.jspecify.annotations.NullMarked;
