/**
 * What was found, with why and what to do. The remedy is the product.
 */
package org.postern.api.finding;
