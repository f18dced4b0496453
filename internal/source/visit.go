package source

import "sync"

// visitor takes each document as soon as it is parsed. The zero visitor leaves the trees standing.
type visitor struct {
	use     func(*Document)
	scratch *plain // memory for one tree after the other
}

func (v visitor) visit(docs []*Document) {
	if v.use == nil {
		return
	}
	for _, d := range docs {
		v.use(d)
		d.root = nil
	}
}

// largeFile is the size in bytes from which on a file is worth a second goroutine.
const largeFile = 1 << 20

// parseBeside parses all documents while another goroutine hands them to the visitor, in their order.
func (p *parser) parseBeside(each visitor) {
	type parsed struct {
		docs    []*Document
		scratch *plain
	}
	const ahead = 8 // documents, for some take longer to parse and others to use
	ready, free := make(chan parsed, ahead), make(chan *plain, ahead)
	for range ahead - 1 {
		free <- newScratch()
	}
	free <- each.scratch
	var wg sync.WaitGroup
	wg.Go(func() {
		for x := range ready {
			each.visit(x.docs)
			free <- x.scratch
		}
	})
	for _, c := range p.chunks() {
		p.scratch = <-free
		ready <- parsed{p.documents(c), p.scratch}
	}
	close(ready)
	wg.Wait()
}
