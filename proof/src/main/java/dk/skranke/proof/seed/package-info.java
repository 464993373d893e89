/** Fills a data folder with an office as large as one likes, the same one for the same seed. */
@NullMarked
package dk.skranke.proof.seed;

import org.jspecify.annotations.NullMarked;
