/** The student's program in this process: its classes and their variables, and what another process needs of them. */
@NullMarked
package dev.procession.multiprocessing.internal.program;

import org.jspecify.annotations.NullMarked;
