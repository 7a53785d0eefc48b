/**
 * Every order in which the processes of a program can take their steps: the search, what the orders lead to, how many
 * they are. It knows nothing of JVMs: what it explores is a {@link dev.procession.explore.ControlledProgram}.
 */
@NullMarked
package dev.procession.explore;

import org.jspecify.annotations.NullMarked;
