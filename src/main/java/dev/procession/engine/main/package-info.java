/**
 * Runs in main JVMs: receives the shell's requests, loads the student's classes and runs them.
 * {@link dev.procession.engine.main.Wire} is the protocol, which the shell uses too.
 */
@NullMarked
package dev.procession.engine.main;

import org.jspecify.annotations.NullMarked;
