/**
 * Handles the typed code of a session with JShell: its snippets, the replies to it, and suggestions while it is typed.
 * Nothing here knows of processes: {@link dev.procession.engine.Session} brings JShell and main together.
 */
@NullMarked
package dev.procession.engine.session;

import org.jspecify.annotations.NullMarked;
