/** The screen: reads what is typed, dispatches it, and draws. The only package that knows JLine. */
@NullMarked
package dev.procession.shell;

import org.jspecify.annotations.NullMarked;
