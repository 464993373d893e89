@NullMarked
package dk.skranke.exports.pages;

import org.jspecify.annotations.NullMarked;
