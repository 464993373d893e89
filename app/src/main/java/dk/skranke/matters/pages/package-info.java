@NullMarked
package dk.skranke.matters.pages;

import org.jspecify.annotations.NullMarked;
