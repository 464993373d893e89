/**
 * The kill storm: while mail comes and goes and people write, the program and its database are killed and come back;
 * a witness outside of them knows what was acknowledged, and afterwards everything is compared with that.
 */
@NullMarked
package dk.skranke.proof.storm;

import org.jspecify.annotations.NullMarked;
