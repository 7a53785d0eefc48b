/** What authors of lessons need: a checker that runs everything, and a lesson to begin with. */
@NullMarked
package dev.procession.author;

import org.jspecify.annotations.NullMarked;
