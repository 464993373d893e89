/** Measures the program from outside, beside the bare database doing the same. */
@NullMarked
package dk.skranke.proof.bench;

import org.jspecify.annotations.NullMarked;
