/** What is fetched from web servers, within bounds. */
package org.postern.net.http;
