/**
 * Knows the typed code of a session by means of JShell: its snippets, the replies to it, and suggestions while it is
 * typed. It knows no process: {@link dev.procession.engine.Session} brings JShell and main together.
 */
@NullMarked
package dev.procession.engine.session;

import org.jspecify.annotations.NullMarked;
