@NullMarked
package dk.skranke.deadlines.pages;

import org.jspecify.annotations.NullMarked;
