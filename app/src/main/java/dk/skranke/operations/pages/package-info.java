@NullMarked
package dk.skranke.operations.pages;

import org.jspecify.annotations.NullMarked;
