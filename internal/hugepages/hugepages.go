// Package hugepages has the heap begin in huge pages, for whoever imports it. Where plans are checked in a virtual machine, the first touch
// of a page can take longer than all that is done with what it holds, and a huge page is touched once where there are 512 others;
// docs/performance.md has the measurement.
package hugepages
