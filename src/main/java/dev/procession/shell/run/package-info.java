/**
 * What goes on in front of the student: programs, replays, series of runs and typed code, with the view of each run.
 */
@NullMarked
package dev.procession.shell.run;

import org.jspecify.annotations.NullMarked;
