/**
 * What the shell says about errors: the mistakes that beginners make, and the exceptions of the library.
 */
@NullMarked
package dev.procession.shell.hint;

import org.jspecify.annotations.NullMarked;
