/** Two nodes on one database and one folder: one dies or freezes, and nobody notices more than a moment. */
@NullMarked
package dk.skranke.proof.nodes;

import org.jspecify.annotations.NullMarked;
