/** The command line, and the wiring of everything behind it. */
@NullMarked
package dev.procession.cli;

import org.jspecify.annotations.NullMarked;
