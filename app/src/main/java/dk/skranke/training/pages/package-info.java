@NullMarked
package dk.skranke.training.pages;

import org.jspecify.annotations.NullMarked;
