/**
 * Compiles programs and typed code, and looks at source text before it is compiled.
 */
@NullMarked
package dev.procession.engine.compile;

import org.jspecify.annotations.NullMarked;
