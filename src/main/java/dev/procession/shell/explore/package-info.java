/** Explores the orders of a program, shows what they lead to, and runs a program in a given order. */
@NullMarked
package dev.procession.shell.explore;

import org.jspecify.annotations.NullMarked;
