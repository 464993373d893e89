/** Proves from outside that the program is fast and loses nothing. Speaks to it by its public ways in only. */
@NullMarked
package dk.skranke.proof;

import org.jspecify.annotations.NullMarked;
