/**
 * The table of commands, and the commands about runs, recordings and typed code, with what they share: options,
 * tables of runs, exports.
 */
@NullMarked
package dev.procession.shell.command;

import org.jspecify.annotations.NullMarked;
