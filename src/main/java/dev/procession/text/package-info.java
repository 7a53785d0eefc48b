/**
 * What a person reads, before any screen knows it: the two languages, styled lines, and how wide a text is. Text that
 * comes from children and lessons passes {@link dev.procession.text.Visible} on its way into a line.
 */
@NullMarked
package dev.procession.text;

import org.jspecify.annotations.NullMarked;
