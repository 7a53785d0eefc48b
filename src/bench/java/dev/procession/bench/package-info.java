/** Compares procession with its peers, always within one run; see CONTRIBUTING.md. Part of no jar. */
@NullMarked
package dev.procession.bench;

import org.jspecify.annotations.NullMarked;
