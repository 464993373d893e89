/**
 * What is wrong with a program that was spoilt on purpose. Nothing of this is in the product: it is put into the running
 * program from outside, by an agent, so that the storm can show that it would notice.
 */
@NullMarked
package dk.skranke.proof.sabotage;

import org.jspecify.annotations.NullMarked;
