/**
 * What the shell keeps for a person from one start to the next: directories, settings, finished runs.
 */
@NullMarked
package dev.procession.shell.state;

import org.jspecify.annotations.NullMarked;
