/**
 * Text for people, independent of any screen: the two languages, styled lines, their widths and their layout. Text that
 * comes from children and lessons passes through {@link dev.procession.text.TerminalSafe} before it becomes part of a
 * line.
 */
@NullMarked
package dev.procession.text;

import org.jspecify.annotations.NullMarked;
