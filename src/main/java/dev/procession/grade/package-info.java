/**
 * Grades programs that students handed in: runs each, in a fresh main and within limits, and asks the checks of an
 * exercise about its run.
 */
@NullMarked
package dev.procession.grade;

import org.jspecify.annotations.NullMarked;
