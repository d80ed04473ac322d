// Decides the requests of a traffic file by x/time/rate, each user's limiter in a map.
package main

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"strings"
	"syscall"
	"time"

	"golang.org/x/time/rate"
)

type traffic struct {
	tokens, time, step int64
	keys, requests     []string
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func read(path string) (t traffic) {
	file, err := os.Open(path)
	check(err)
	defer file.Close()
	buffer := bufio.NewReaderSize(file, 1<<20)
	word := make([]byte, 8)
	next := func(size int) uint64 {
		for i := range word {
			word[i] = 0
		}
		for i := 0; i < size; i++ {
			word[i], err = buffer.ReadByte()
			check(err)
		}
		return binary.LittleEndian.Uint64(word)
	}
	t.tokens, t.time, t.step = int64(next(8)), int64(next(8)), int64(next(8))
	t.keys, t.requests = make([]string, next(8)), make([]string, next(8))
	for i := range t.keys {
		key := make([]byte, next(4))
		for j := range key {
			key[j], err = buffer.ReadByte()
			check(err)
		}
		t.keys[i] = string(key)
	}
	for i := range t.requests {
		t.requests[i] = strings.Clone(t.keys[next(4)])
	}
	return t
}

func processorTime() int64 {
	var usage syscall.Rusage
	check(syscall.Getrusage(syscall.RUSAGE_SELF, &usage))
	return usage.Utime.Nano() + usage.Stime.Nano()
}

func residentBytes() int {
	debug.FreeOSMemory()
	text, err := os.ReadFile("/proc/self/statm")
	check(err)
	var total, resident int
	fmt.Sscan(string(text), &total, &resident)
	return resident * os.Getpagesize()
}

func main() {
	t := read(os.Args[1])
	before := residentBytes()
	limiters := map[string]*rate.Limiter{}
	for _, key := range t.keys {
		limit := rate.Limit(float64(t.tokens) / time.Duration(t.time).Seconds())
		limiters[key] = rate.NewLimiter(limit, int(t.tokens))
	}

	now, accepted := int64(0), 0
	pass := func() {
		for _, key := range t.requests {
			now += t.step
			limiter, known := limiters[key]
			if !known {
				panic(key)
			}
			if limiter.AllowN(time.Unix(0, now), 1) {
				accepted++
			}
		}
	}
	pass()
	start := processorTime()
	pass()
	spent := processorTime() - start
	bytes := residentBytes() - before
	fmt.Println(
		float64(spent)/float64(len(t.requests)), accepted, float64(bytes)/float64(len(t.keys)))
	runtime.KeepAlive(limiters)
	runtime.KeepAlive(t)
}
