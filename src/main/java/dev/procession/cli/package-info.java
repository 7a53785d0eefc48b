/** The command line, the wiring of everything behind it, and the class archives that make a start fast. */
@NullMarked
package dev.procession.cli;

import org.jspecify.annotations.NullMarked;
