@NullMarked
package dk.skranke.proof.storm;

import org.jspecify.annotations.NullMarked;
