@NullMarked
package dk.skranke.composing.pages;

import org.jspecify.annotations.NullMarked;
