@NullMarked
package dk.skranke.quality.pages;

import org.jspecify.annotations.NullMarked;
