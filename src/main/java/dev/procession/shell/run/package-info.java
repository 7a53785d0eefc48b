/**
 * What runs in the foreground: programs, replays, typed code, and how they are watched.
 */
@NullMarked
package dev.procession.shell.run;

import org.jspecify.annotations.NullMarked;
