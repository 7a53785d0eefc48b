/**
 * Typed code: snippets, what became of them, and what can be suggested while somebody types.
 */
@NullMarked
package dev.procession.engine.session;

import org.jspecify.annotations.NullMarked;
