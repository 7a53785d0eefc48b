/**
 * What a student did, as it is kept and handed in: attempts, what they add up to, and when a question comes again. It
 * knows no screen and no lesson, only their names.
 */
@NullMarked
package dev.procession.study;

import org.jspecify.annotations.NullMarked;
