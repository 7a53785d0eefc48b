/**
 * Consoles: they read what a person or a script types, and print styled lines. Apart from the completion of commands,
 * this is the only part of the shell that knows JLine.
 */
@NullMarked
package dev.procession.shell.console;

import org.jspecify.annotations.NullMarked;
