/**
 * Compiles programs, and restricted classes that run in the shell; knows the names of the library and of the compiler's
 * errors.
 */
@NullMarked
package dev.procession.engine.compile;

import org.jspecify.annotations.NullMarked;
