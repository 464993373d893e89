@NullMarked
package dk.skranke.cover.pages;

import org.jspecify.annotations.NullMarked;
